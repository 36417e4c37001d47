import { redirect } from 'next/navigation'
import { connections } from '@/lib/connections/connection'
import { paths } from '@/lib/paths'

export const dynamic = 'force-dynamic'

export default function Home() {
  const [first] = connections()
  if (first) redirect(paths.home(first.id))
  return (
    <main>
      <h1>There is no connection</h1>
      <p>The sandbox is off and no Region is set. Start the console with AWS_REGION, or without SANDBOX=off.</p>
    </main>
  )
}
