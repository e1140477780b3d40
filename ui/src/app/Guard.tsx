import { Outlet } from 'react-router'
import { useCan } from '../shared/session'
import { Forbidden } from './ErrorPage'

/** Pages below need a permission; without it the server would refuse them piece by piece. */
export function Guard({ needs }: { needs: string }) {
  return useCan()(needs) ? <Outlet /> : <Forbidden inside />
}
