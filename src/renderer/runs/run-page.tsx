export default function PendingPage({ run }: { readonly run: string }) {
  return run
}
