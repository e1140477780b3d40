import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PreferencesPage } from '../features/identity/account/PreferencesPage'
import { chooseLanguage } from './i18n'
import styles from './PreferencesRoute.module.css'
import { chooseTheme, LANGUAGES, type Language, storedTheme, THEMES, type Theme } from './preferences'

export function PreferencesRoute() {
  return <PreferencesPage appearance={<Appearance />} />
}

function Appearance() {
  const { t, i18n } = useTranslation()
  const [theme, setTheme] = useState<Theme>(storedTheme)
  const pickTheme = (value: Theme) => {
    setTheme(value)
    chooseTheme(value)
  }
  return (
    <div className={styles.form}>
      <FormControl>
        <FormLabel id="theme">{t('account.theme')}</FormLabel>
        <RadioGroup aria-labelledby="theme" value={theme} onChange={(_, value) => pickTheme(value as Theme)}>
          {THEMES.map((name) => (
            <FormControlLabel
              key={name}
              value={name}
              control={<Radio />}
              label={t(`account.themes.${name}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <FormControl>
        <FormLabel id="language">{t('account.language')}</FormLabel>
        <RadioGroup
          aria-labelledby="language"
          value={i18n.language}
          onChange={(_, value) => void chooseLanguage(value as Language)}
        >
          {LANGUAGES.map((name) => (
            <FormControlLabel
              key={name}
              value={name}
              control={<Radio />}
              label={t(`account.languages.${name}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
    </div>
  )
}
