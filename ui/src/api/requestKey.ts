import { useRef } from 'react'
import { newKey } from './client'
import { problemOf } from './problem'

const NOTHING_TRIED = { words: '', key: '' }

/**
 * Sends a request under a key. The same words sent again, after an answer that was lost, are the same
 * request; other words are another one, and so is what comes after a refusal.
 */
export function useKeyed() {
  const tried = useRef(NOTHING_TRIED)
  return async <T>(words: string, send: (key: string) => Promise<T>): Promise<T> => {
    if (tried.current.words !== words) tried.current = { words, key: newKey() }
    try {
      return await send(tried.current.key)
    } catch (error) {
      if (isRefusal(error)) tried.current = NOTHING_TRIED
      throw error
    }
  }
}

/** Whether it was decided. Who must sign in anew or wait was not answered yet. */
function isRefusal(error: unknown): boolean {
  const { status } = problemOf(error)
  return status >= 400 && status < 500 && status !== 401 && status !== 429
}
