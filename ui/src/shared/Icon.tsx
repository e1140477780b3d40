import styles from './Icon.module.css'

const PATHS = {
  menu: 'M2 4.5h12M2 8h12M2 11.5h12',
  find: 'M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0ZM10.2 10.2l3.6 3.6',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  lock: 'M3.5 7h9v6.5h-9ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  clock: 'M13.75 8a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0ZM8 4.5V8l2.5 1.75',
  right: 'M6 3l5 5-5 5',
  left: 'M10 3 5 8l5 5',
  fastRight: 'M3.5 3.5 8 8l-4.5 4.5M8.5 3.5 13 8l-4.5 4.5',
  fastLeft: 'M12.5 3.5 8 8l4.5 4.5M7.5 3.5 3 8l4.5 4.5',
  close: 'M3 3l10 10M13 3 3 13',
  add: 'M8 3v10M3 8h10',
  curl: 'M2.5 4 6 8l-3.5 4M8 12.5h5.5',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  again: 'M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3',
  worldOperations: 'M2 2.5h5v5H2zM9 2.5h5v3H9zM9 7.5h5v6H9zM2 9.5h5v4H2z',
  worldHistory: 'M2.5 8a5.5 5.5 0 1 0 1.8-4.1M2.5 2.5v3h3M8 5v3l2.2 1.5',
  worldAdmin: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11M5 3v3M10.5 6.5v3M7 10v3',
  system: 'M2.5 2.5h11v4h-11ZM2.5 9.5h11v4h-11ZM5 4.5h.01M5 11.5h.01M8 4.5h3.5M8 11.5h3.5',
  worldAccount: 'M8 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14a5.5 5.5 0 0 1 11 0',
  command: 'M2 2.5h5v5H2zM9 2.5h5v3H9zM9 7.5h5v6H9zM2 9.5h5v4H2z',
  network: 'M2 5.5h12v5H2ZM4.5 8h.01M7 8h.01M9.5 8h.01M12 8h.01M8 10.5V14M5 14h6',
  security: 'M8 1.8 13 3.8v4c0 3.2-2.1 5.3-5 6.4-2.9-1.1-5-3.2-5-6.4v-4ZM5.8 7.8 7.4 9.4l3-3.2',
  uptime: 'M1.5 8.5h3L6.5 3l3 10 2-4.5h3',
  alerts: 'M8 2 14.5 13.5h-13ZM8 6.5v3.5M8 11.7v.1',
  drift: 'M2 5.5h8.5M8 3l2.5 2.5L8 8M14 10.5H5.5M8 8l-2.5 2.5L8 13',
  logs: 'M2.5 2.5h11v11h-11ZM5 5.5h6M5 8h6M5 10.5h3.5',
  sources: 'M5.5 2v3.5M10.5 2v3.5M3.5 5.5h9V8a4.5 4.5 0 0 1-9 0ZM8 12.5V15',
  audit: 'M2 4h12M2 8h5M2 12h5M11 13a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM12.8 12.3 14.5 14',
  users:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5a4.5 4.5 0 0 1 9 0M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.3a4.5 4.5 0 0 1 2.5 4.2',
  organizations: 'M2.5 14V5.5h5V14M7.5 14V2.5h6V14M1.5 14h13M4.5 8h1M4.5 11h1M10 5.5h1M10 8.5h1M10 11.5h1',
  roles: 'M2.5 3.5h11v9h-11ZM2.5 6.5h11M6 6.5v6M9.75 6.5v6M2.5 9.5h11',
  key: 'M10.5 2.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M8.4 7.6 2.5 13.5M4.5 11.5l2 2M6.5 9.5l1.5 1.5',
  machine: 'M3.5 5.5h9v7.5h-9ZM8 5.5V2.5M6.25 8.5h.01M9.75 8.5h.01M6.5 10.75h3M1.5 8v2.5M14.5 8v2.5',
  waiting: 'M2 9.5v4h12v-4L12 3H4ZM2 9.5h3.5l1 1.75h3l1-1.75H14',
  directory:
    'M3.5 2.5h9v11h-9ZM2 5h3M2 8h3M2 11h3M9 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM6.7 11.2a2.3 2.3 0 0 1 4.6 0',
  approvals:
    'M5.5 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM1.5 13a4 4 0 0 1 7.2-2.4M9 11.5l2 2 3.5-4.5',
  jobs: 'M2.5 4.5 4 6l2.5-3M2.5 10.5 4 12l2.5-3M9 4.5h5M9 10.5h5',
  bell: 'M3 11.5h10L11.75 9.5V6.75a3.75 3.75 0 0 0-7.5 0V9.5ZM6.5 13.75h3M8 3V1.75',
  power: 'M8 2v6M4.6 4.2a5 5 0 1 0 6.8 0',
} as const

export type IconName = keyof typeof PATHS

interface Props {
  name: IconName
  small?: boolean
}

/** A drawing beside a word; decorative, therefore hidden from screen readers. */
export function Icon({ name, small = false }: Props) {
  return (
    <svg className={`${styles.icon} ${small ? styles.small : ''}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
