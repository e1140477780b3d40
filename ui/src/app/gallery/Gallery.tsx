import { useTranslation } from 'react-i18next'
import { AlertsPanel } from '../../features/alerts/AlertsPanel'
import { SwitchesPanel } from '../../features/network/SwitchesPanel'
import { WanPanel } from '../../features/network/WanPanel'
import { VerdictBar } from '../../features/ops/VerdictBar'
import { PowerPanels } from '../../features/power/PowerPanels'
import { CommandDock } from '../../live/CommandDock'
import { type GlyphName, StatusGlyph } from '../../shared/StatusGlyph'
import styles from './Gallery.module.css'
import { ALERTS, DOCKS, LINKS, PANELS, SWITCHES, VERDICTS } from './scenes'
import { Stage } from './stage'

const GLYPHS: readonly GlyphName[] = [
  'ok',
  'off',
  'maint',
  'crit',
  'warn',
  'info',
  'pending',
  'unknown',
  'stale',
  'check',
]

/** Every component in every state, for the eye. Development builds only. */
export function Gallery() {
  const { t } = useTranslation()
  return (
    <main className={styles.sheet}>
      <h1>{t('page.gallery')}</h1>
      <div className={styles.glyphs}>
        {GLYPHS.map((name) => (
          <span key={name}>
            <StatusGlyph name={name} />
            {name}
          </span>
        ))}
      </div>
      {VERDICTS.map(({ name, scene }) => (
        <Stage key={name} scene={scene}>
          <VerdictBar />
        </Stage>
      ))}
      {DOCKS.map(({ name, scene }) => (
        <Stage key={name} scene={scene}>
          <CommandDock />
        </Stage>
      ))}
      {LINKS.map(({ name, scene }) => (
        <section key={name} className={styles.named}>
          <h2>{name}</h2>
          <Stage scene={scene}>
            <WanPanel />
          </Stage>
        </section>
      ))}
      {ALERTS.map(({ name, scene }) => (
        <section key={name} className={styles.named}>
          <h2>{name}</h2>
          <Stage scene={scene}>
            <AlertsPanel />
          </Stage>
        </section>
      ))}
      <div className={styles.panels}>
        {PANELS.map(({ name, scene }) => (
          <section key={name}>
            <h2>{name}</h2>
            <Stage scene={scene}>
              <PowerPanels />
            </Stage>
          </section>
        ))}
        {SWITCHES.map(({ name, scene }) => (
          <section key={name}>
            <h2>{name}</h2>
            <Stage scene={scene}>
              <SwitchesPanel />
            </Stage>
          </section>
        ))}
      </div>
    </main>
  )
}
