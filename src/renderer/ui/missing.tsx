import styles from './missing.module.css'

/** Why the button beside it is closed; the button refers to it by its id. */
export const Missing = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <span className={styles['missing']} id={id}>
    {text}
  </span>
)
