import type { ReactNode } from 'react'
import { longestDeviceName } from '#shared/autopilot/device-name.ts'
import { meetTexts } from '#shared/texts/window.ts'
import { Icon } from '../../ui/icons.tsx'
import type { DeviceName, Screen } from './people-meet.ts'
import styles from './people-meet.module.css'

/** One screen, drawn small: shown with what it asks, or not shown with what is taken instead. */
export function OobeScreen({ screen }: { readonly screen: Screen }) {
  const shown = 'shown' in screen ? screen.shown : null
  return (
    <figure className={styles['figure']} data-shown={shown ?? true}>
      <div className={styles['screen']}>{drawn(screen)}</div>
      <figcaption className={styles['caption']}>
        <strong>{meetTexts.titles[screen.kind]}</strong>
        <span className={styles['state']}>
          <Icon name={shown === false ? 'stopped' : 'ok'} />
          {shown === null ? meetTexts.inWindows : shown ? meetTexts.shown : meetTexts.notShown}
        </span>
      </figcaption>
    </figure>
  )
}

function drawn(screen: Screen): ReactNode {
  switch (screen.kind) {
    case 'region':
      if (screen.shown) return <Asked text={meetTexts.region} marks="list" />
      return screen.region === '' ? meetTexts.regionOfImage : meetTexts.regionSkipped(screen.region)
    case 'sign-in':
      return (
        <>
          <Asked
            marks="field"
            text={screen.domain === '' ? meetTexts.signInUnnamed : meetTexts.signIn(screen.domain)}
          />
          <span>{screen.join === 'hybrid' ? meetTexts.joinHybrid : meetTexts.joinEntra}</span>
          {screen.otherwise && <u>{meetTexts.otherwise}</u>}
        </>
      )
    case 'licence':
      return screen.shown ? <Asked marks="text" text={meetTexts.licence} /> : meetTexts.licenceSkipped
    case 'privacy':
      return screen.shown ? <Asked marks="list" text={meetTexts.privacy} /> : meetTexts.privacySkipped
    case 'account':
      return screen.account === 'standard' ? meetTexts.standard : meetTexts.administrator
    case 'name':
      return <Name name={screen.name} />
  }
}

/** What a screen asks, with a hint of how it looks. */
function Asked({ text, marks }: { readonly text: string; readonly marks: 'list' | 'field' | 'text' }) {
  return (
    <>
      <span>{text}</span>
      <span aria-hidden className={styles['marks']} data-marks={marks} />
    </>
  )
}

function Name({ name }: { readonly name: DeviceName }) {
  switch (name.from) {
    case 'domain-join':
      return meetTexts.nameOfDomainJoin
    case 'windows':
      return meetTexts.nameOfWindows
    case 'template':
      return (
        <>
          <code className={styles['name']}>{name.name}</code>
          {name.random && <span>{meetTexts.randomDigits}</span>}
          {name.tooLong && (
            <span className={styles['long']}>
              <Icon name="warn" />
              {meetTexts.tooLong(name.name.length, longestDeviceName)}
            </span>
          )}
        </>
      )
  }
}
