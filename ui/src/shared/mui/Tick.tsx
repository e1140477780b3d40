import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import { useId } from 'react'

interface Props {
  label: string
  checked: boolean
  locked?: boolean
  help?: string | undefined
  onChange: (checked: boolean) => void
}

/** Yes or no; what that means stands below. */
export function Tick({ label, checked, locked = false, help, onChange }: Props) {
  const id = useId()
  return (
    <FormControl disabled={locked}>
      <FormControlLabel
        label={label}
        control={
          <Checkbox
            checked={checked}
            slotProps={{ input: { 'aria-describedby': help ? `${id}-below` : undefined } }}
            onChange={(event) => onChange(event.target.checked)}
          />
        }
      />
      {help && <FormHelperText id={`${id}-below`}>{help}</FormHelperText>}
    </FormControl>
  )
}
