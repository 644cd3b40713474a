/** Whether a text has columns: then a person says which one holds the devices. */
export const hasColumns = (text: string): boolean => /[\t;,|]/.test(text)

/** The rows of a text of one column, without the empty ones. */
export const rowsOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/).filter((row) => row.trim() !== '')
