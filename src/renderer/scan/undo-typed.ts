/** Takes the characters of a burst out of the field that they went into: a scan is never typed. */
export function undoTyped(target: EventTarget | null, text: string): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  const { value, selectionStart } = target
  const at = selectionStart ?? value.length
  const from = at - text.length
  if (from < 0 || value.slice(from, at) !== text) return
  target.setRangeText('', from, at, 'end')
  target.dispatchEvent(new Event('input', { bubbles: true }))
}
