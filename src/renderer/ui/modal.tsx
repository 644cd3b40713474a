import { later } from './later.tsx'

/** A dialog: focus is trapped and returns; on practice its title carries the badge. */
export const Modal = later(() => import('./modal-dialog.tsx'))
