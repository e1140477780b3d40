import Autocomplete from '@mui/material/Autocomplete'
import Dialog from '@mui/material/Dialog'
import InputBase from '@mui/material/InputBase'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { MuiRoot } from '../shared/mui/MuiRoot'
import styles from './Palette.module.css'
import { type Destination, useDestinations } from './useDestinations'

/** Search over pages and live objects; Enter goes there. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const destinations = useDestinations()
  const go = (destination: Destination | null) => {
    if (!destination) return
    onClose()
    void navigate(destination.path)
  }
  return (
    <MuiRoot>
      <Dialog
        open
        onClose={onClose}
        aria-label={t('palette.title')}
        slotProps={{ container: { className: styles.high ?? '' }, paper: { className: styles.dialog ?? '' } }}
      >
        <Autocomplete
          open
          disablePortal
          autoHighlight
          className={styles.palette ?? ''}
          options={destinations}
          noOptionsText={t('palette.none')}
          getOptionKey={(option) => option.key}
          getOptionLabel={(option) => option.label}
          onChange={(_, option) => go(option)}
          onClose={(_, reason) => reason === 'escape' && onClose()}
          slotProps={{ popper: { className: styles.list ?? '' }, paper: { className: styles.paper ?? '' } }}
          renderOption={({ key, ...props }, option) => (
            <li key={key} {...props}>
              <span className={styles.label}>{option.label}</span>
              <span className={styles.kind}>{t(`palette.${option.kind}`)}</span>
            </li>
          )}
          renderInput={({ slotProps: { input, htmlInput } }) => (
            <div ref={input.ref}>
              <InputBase
                autoFocus
                className={styles.input ?? ''}
                placeholder={t('palette.placeholder')}
                slotProps={{ input: { ...htmlInput, 'aria-label': t('palette.title') } }}
              />
            </div>
          )}
        />
      </Dialog>
    </MuiRoot>
  )
}
