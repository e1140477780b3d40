import { useTranslation } from 'react-i18next'
import type { Pdu } from '../../api/types'
import { Meter } from '../../shared/Meter'
import { amps, kilowatts, limitAmps } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './LoadRow.module.css'

/** Amps now against the rating, with the mark where warning begins, and the power drawn. */
export function LoadRow({ pdu }: { pdu: Pdu }) {
  const { t } = useTranslation()
  const { currentDeciamps, ratingDeciamps, warnDeciamps, powerMilliwatts, state } = pdu.load
  const abnormal = state === 'NEAR' || state === 'OVER'
  return (
    <div className={styles.load}>
      <div className={styles.value} data-value>
        {amps(currentDeciamps)}{' '}
        <small>
          {ratingDeciamps ? t('power.ofRating', { amps: limitAmps(ratingDeciamps) }) : t('unit.amps')}
        </small>
      </div>
      {ratingDeciamps ? (
        <Meter
          label={t('power.loadName', {
            name: pdu.name,
            amps: amps(currentDeciamps),
            rating: limitAmps(ratingDeciamps),
            warn: warnDeciamps ? limitAmps(warnDeciamps) : '–',
          })}
          value={currentDeciamps}
          max={ratingDeciamps}
          mark={warnDeciamps}
          markLabel={warnDeciamps ? t('power.warn', { amps: limitAmps(warnDeciamps) }) : null}
          maxLabel={t('power.rating', { amps: limitAmps(ratingDeciamps) })}
          tone={state === 'OVER' ? 'crit' : state === 'NEAR' ? 'warn' : 'normal'}
        />
      ) : (
        <span />
      )}
      <div className={styles.power}>
        {abnormal ? (
          <span className={styles[state]}>
            <StatusGlyph name={state === 'OVER' ? 'crit' : 'warn'} />
            {t(state === 'OVER' ? 'power.over' : 'power.near')}
          </span>
        ) : (
          <span data-value>
            {kilowatts(powerMilliwatts)} <small>{t('unit.kilowatts')}</small>
          </span>
        )}
      </div>
    </div>
  )
}
