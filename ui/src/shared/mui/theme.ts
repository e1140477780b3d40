import { createTheme, type Theme } from '@mui/material/styles'
import { components } from './components'

/** What somebody chose, else what the device asks for. */
function still(): boolean {
  const { motion } = document.documentElement.dataset
  if (motion) return motion === 'reduced'
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** MUI in our tokens. `mode` only decides MUI's own fallbacks: the colors are CSS variables of the page. */
export function createMuiTheme(mode: 'dark' | 'light'): Theme {
  const theme = createTheme({
    cssVariables: { nativeColor: true },
    palette: {
      mode,
      primary: {
        main: 'var(--accent)',
        light: 'var(--accent)',
        dark: 'var(--accent)',
        contrastText: 'var(--on)',
      },
      secondary: { main: 'var(--text-2)', contrastText: 'var(--on)' },
      error: { main: 'var(--crit)', contrastText: 'var(--on)' },
      warning: { main: 'var(--warn)', contrastText: 'var(--on)' },
      info: { main: 'var(--info)', contrastText: 'var(--on)' },
      background: { default: 'var(--bg)', paper: 'var(--raised)' },
      text: { primary: 'var(--text)', secondary: 'var(--text-2)', disabled: 'var(--text-3)' },
      divider: 'var(--line)',
    },
    shape: { borderRadius: 2 },
    spacing: 4,
    shadows: new Array(25).fill('none') as Theme['shadows'],
    typography: {
      fontFamily: 'var(--sans)',
      body1: { fontSize: 'var(--t13)', lineHeight: '20px' },
      body2: { fontSize: 'var(--t13)', lineHeight: '20px' },
      caption: { fontSize: 'var(--t12)', lineHeight: '16px' },
      button: { fontSize: 'var(--t13)', fontWeight: 500, textTransform: 'none' },
    },
    components,
  })
  if (still()) theme.transitions.create = () => 'none'
  return theme
}
