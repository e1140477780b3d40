import { Outlet } from 'react-router'
import { MuiRoot } from '../shared/mui/MuiRoot'
import styles from './MuiFrame.module.css'

/** Pages with forms and dialogs. */
export function MuiFrame() {
  return (
    <MuiRoot>
      <main id="content" className={styles.main}>
        <Outlet />
      </main>
    </MuiRoot>
  )
}
