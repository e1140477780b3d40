import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './SchemaFields.module.css'

const BYTES = 32

interface Props {
  value: string
  onMade: (secret: string) => void
}

/** Makes a secret that two sides share; it is shown until it is saved, for the other side to be told. */
export function SecretMaker({ value, onMade }: Props) {
  const { t } = useTranslation()
  const [made, setMade] = useState('')
  return (
    <div className={styles.maker}>
      <Button
        size="small"
        onClick={() => {
          const secret = freshSecret()
          setMade(secret)
          onMade(secret)
        }}
      >
        {t('wizard.makeSecret')}
      </Button>
      {made !== '' && made === value && (
        <span className={styles.help}>
          {t('wizard.madeSecret')} <code className={styles.made}>{made}</code>
        </span>
      )}
    </div>
  )
}

/** 256 random bits in base64url. */
function freshSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
