import type { ThemeOptions } from '@mui/material/styles'

const focusRing = { outline: '2px solid var(--focus)', outlineOffset: 2 }

/** Look of the MUI parts we use: flat, small, label above the field, one focus ring for all. */
export const components: NonNullable<ThemeOptions['components']> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiDialog: {
    styleOverrides: {
      paper: { border: '1px solid var(--edge)', backgroundColor: 'var(--surface)', margin: 16 },
    },
  },
  MuiBackdrop: { styleOverrides: { root: { backgroundColor: 'var(--scrim)' } } },
  MuiFormLabel: {
    styleOverrides: {
      root: {
        fontSize: 'var(--t12)',
        lineHeight: '16px',
        fontWeight: 500,
        marginBottom: 4,
        '&.Mui-focused': { color: 'var(--text-2)' },
      },
    },
  },
  MuiFormHelperText: {
    styleOverrides: { root: { fontSize: 'var(--t12)', lineHeight: '16px', margin: '4px 0 0' } },
  },
  MuiOutlinedInput: {
    defaultProps: { size: 'small', notched: false },
    styleOverrides: {
      root: {
        height: 32,
        backgroundColor: 'var(--bg)',
        fontSize: 'var(--t13)',
        '&.Mui-focused': { outline: '2px solid var(--focus)', outlineOffset: 2 },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--text-2)' },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--edge)', borderWidth: 1 },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--crit)' },
        '@media (max-width: 700px)': { height: 44 },
        '&.MuiInputBase-multiline': { height: 'auto', padding: '6px 0' },
      },
      input: { padding: '0 10px', height: '100%', boxSizing: 'border-box' },
      notchedOutline: { borderColor: 'var(--edge)', top: 0, '& legend': { display: 'none' } },
    },
  },
  MuiSelect: { styleOverrides: { icon: { color: 'var(--text-2)' } } },
  MuiMenu: {
    styleOverrides: { paper: { border: '1px solid var(--edge)', backgroundColor: 'var(--raised)' } },
  },
  MuiMenuItem: { styleOverrides: { root: { fontSize: 'var(--t13)', minHeight: 32 } } },
  MuiCheckbox: {
    defaultProps: { size: 'small', disableRipple: true },
    styleOverrides: { root: { padding: 4, color: 'var(--edge)' } },
  },
  MuiRadio: {
    defaultProps: { size: 'small', disableRipple: true },
    styleOverrides: {
      root: { padding: 4, marginLeft: 4, color: 'var(--edge)', '&.Mui-checked': { color: 'var(--text)' } },
    },
  },
  MuiFormControlLabel: {
    styleOverrides: { root: { marginLeft: -8, marginRight: 20 }, label: { fontSize: 'var(--t13)' } },
  },
}
