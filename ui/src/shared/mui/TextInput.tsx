import FormControl from '@mui/material/FormControl'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId } from 'react'

interface Props {
  label: string
  value: string
  /** Without it the value is only read and copied: it selects itself. */
  onChange?: (value: string) => void
  secret?: boolean
  /** Several lines, so that Enter breaks one. */
  long?: boolean
  /** A number that another device shows: digits are offered, and the code if the device knows it. */
  oneTimeCode?: boolean
  needed?: boolean
  /** Has the focus when its dialog or page opens. */
  first?: boolean
  help?: string | undefined
  error?: string | undefined
}

/** Label above the field; help or the fault below. */
export function TextInput(props: Props) {
  const { label, value, onChange, secret = false, long = false, needed = false, first = false } = props
  const { help, error, oneTimeCode = false } = props
  const id = useId()
  const below = error ?? help
  return (
    <FormControl fullWidth error={error !== undefined}>
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <OutlinedInput
        id={id}
        autoFocus={first}
        multiline={long}
        minRows={3}
        value={value}
        readOnly={!onChange}
        type={secret ? 'password' : 'text'}
        autoComplete={secret ? 'new-password' : oneTimeCode ? 'one-time-code' : 'off'}
        slotProps={{
          input: {
            'aria-required': needed,
            'aria-describedby': below ? `${id}-below` : undefined,
            spellCheck: false,
            inputMode: oneTimeCode ? 'numeric' : undefined,
          },
        }}
        onFocus={(event) => !onChange && event.target.select()}
        onChange={(event) => onChange?.(event.target.value)}
      />
      {below && <FormHelperText id={`${id}-below`}>{below}</FormHelperText>}
    </FormControl>
  )
}
