import { Fragment } from 'react'

/** A path or an address in a narrow place: it breaks behind its separators before it breaks inside a name. */
export const Breakable = ({ text }: { readonly text: string }) =>
  text.split(/(?<=[\\/])(?=[^\\/])/).map((part, index) => (
    <Fragment key={`${index} ${part}`}>
      {part}
      <wbr />
    </Fragment>
  ))
