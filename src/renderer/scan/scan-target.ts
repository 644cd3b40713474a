import { useEffect } from 'react'

type Take = (text: string) => void

const targets: Take[] = []

/** While a dialog is open nothing behind it takes scans, keys or the focus. */
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** Hands a scan to the page that takes scans now; false: nobody does, or a dialog is open. */
export function takeScan(text: string): boolean {
  const take = targets.at(-1)
  if (take === undefined || isDialogOpen()) return false
  take(text)
  return true
}

/** This page takes scans for as long as it is shown: a line on Devices, the device itself on board, run and timeline. */
export function useScanTarget(take: Take): void {
  useEffect(() => {
    targets.push(take)
    return () => {
      targets.splice(targets.lastIndexOf(take), 1)
    }
  }, [take])
}
