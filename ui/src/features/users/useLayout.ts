import { usePreferences } from '../../shared/usePreferences'
import { keptAs, type Layout, layoutOf } from './layout'

const TABLE = 'users'

/** How the list is shown to one, wherever one signs in. */
export function useLayout() {
  const { shown, choose, refused } = usePreferences()
  const layouts = shown?.table_layouts ?? {}
  return {
    layout: layoutOf(layouts[TABLE]),
    refused,
    /** Nothing is kept before it is known what is. */
    keep: shown && ((layout: Layout) => choose({ table_layouts: { ...layouts, [TABLE]: keptAs(layout) } })),
  }
}
