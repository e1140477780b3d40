import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'

const SHOWN_MILLIS = 2_000

interface Props {
  /** What goes to the clipboard, asked for when pressed. */
  text: () => string
  size?: 'small' | 'medium'
  className?: string | undefined
  children: ReactNode
}

/** Copies and says so for a moment. */
export function CopyButton({ text, size, className, children }: Props) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MILLIS)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = () => void navigator.clipboard?.writeText(text()).then(() => setCopied(true))
  return (
    <Button weight="bare" size={size} className={className} onClick={copy}>
      {copied ? t('action.copied') : children}
    </Button>
  )
}
