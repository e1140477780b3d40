import { Outlet } from 'react-router'
import { Forbidden } from './ErrorPage'
import { useMayOpen } from './useMayOpen'

interface Props {
  needs: string
  everywhere?: true
}

/** Pages below need a permission; without it the server would refuse them piece by piece. */
export function Guard(page: Props) {
  return useMayOpen()(page) ? <Outlet /> : <Forbidden inside />
}
