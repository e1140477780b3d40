import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { ThemeProvider } from '@mui/material/styles'
import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { createMuiTheme } from './theme'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
const cache = createCache({ key: 'mui', ...(nonce ? { nonce } : {}) })

function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** Dialogs and forms live below this; it is loaded on first use and follows the page's theme. */
export function MuiRoot({ children }: { children: ReactNode }) {
  const named = useSyncExternalStore(onThemeChange, () => document.documentElement.dataset.theme)
  const mode = named === 'light' ? 'light' : 'dark'
  const theme = useMemo(() => createMuiTheme(mode), [mode])
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>{children}</ThemeProvider>
    </CacheProvider>
  )
}
