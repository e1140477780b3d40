import type { ComponentProps } from 'react'
import { Link, type LinkProps } from 'react-router'
import styles from './Button.module.css'

type Weight = 'normal' | 'strong' | 'bare' | 'primary' | 'danger'

interface Look {
  weight?: Weight | undefined
  size?: 'small' | 'medium' | 'large' | undefined
}

function classes({ weight = 'normal', size = 'small' }: Look, more = ''): string {
  return `${styles.button} ${styles[weight]} ${styles[size]} ${more}`
}

/** A button of the hot surfaces: plain HTML, so that it costs nothing to update. */
export function Button({ weight, size, className, ...rest }: Look & ComponentProps<'button'>) {
  return <button type="button" className={classes({ weight, size }, className)} {...rest} />
}

/** A link that looks like a button. */
export function ButtonLink({ weight, size, className, ...rest }: Look & LinkProps) {
  return <Link className={classes({ weight, size }, className)} {...rest} />
}
