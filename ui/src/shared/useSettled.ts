import { useEffect, useState } from 'react'

const TYPING_MILLIS = 250

/** The value once nobody has changed it for a moment, as while something is being typed. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MILLIS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
