import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

interface Props {
  id: string
  children: ReactNode
}

/** A part of a page that links lead to by `#id`; it comes into view also where the page is drawn late. */
export function Anchor({ id, children }: Props) {
  const part = useRef<HTMLDivElement>(null)
  const { hash, key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link may be pressed again
  useEffect(() => {
    if (hash === `#${id}`) part.current?.scrollIntoView({ block: 'start' })
  }, [hash, id, key])
  return (
    <div id={id} ref={part}>
      {children}
    </div>
  )
}
