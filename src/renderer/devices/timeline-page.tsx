export default function PendingPage({ run, resourceId }: { readonly run: string; readonly resourceId: number }) {
  return `${run} ${resourceId}`
}
