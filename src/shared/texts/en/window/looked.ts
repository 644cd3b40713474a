/** Where reading again has failed and what was read before stays. */
export const lookedTexts = {
  readBefore: (time: string) => `What is shown was read ${time}.`,
}
