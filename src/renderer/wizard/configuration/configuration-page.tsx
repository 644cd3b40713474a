export default function PendingPage() {
  return null
}
