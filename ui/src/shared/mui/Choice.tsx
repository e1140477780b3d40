import FormControl from '@mui/material/FormControl'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useId } from 'react'

interface Props {
  label: string
  value: string
  options: readonly { readonly value: string; readonly label: string }[]
  locked?: boolean
  /** Has the focus when its dialog opens. */
  first?: boolean
  help?: string | undefined
  onChange: (value: string) => void
}

/** One of several, under its label. */
export function Choice(props: Props) {
  const { label, value, options, locked = false, first = false, help, onChange } = props
  const id = useId()
  return (
    <FormControl fullWidth disabled={locked}>
      <FormLabel id={id}>{label}</FormLabel>
      <Select
        autoFocus={first}
        value={value}
        displayEmpty
        labelId={id}
        SelectDisplayProps={{ 'aria-describedby': help ? `${id}-below` : undefined }}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </Select>
      {help && <FormHelperText id={`${id}-below`}>{help}</FormHelperText>}
    </FormControl>
  )
}
