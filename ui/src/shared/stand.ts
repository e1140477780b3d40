/** Stands on the heading of a panel, where what one stood on is gone. */
export function standOn(panel: HTMLElement | null) {
  const heading = panel?.querySelector('h2')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}
