import { redirect } from 'next/navigation'
import { definePage } from '@/components/console-page'
import { firstConnection } from '@/lib/asks'
import { paths } from '@/lib/paths'

export default definePage('/', async ({ person }) => {
  const connection = await firstConnection(person)
  if (connection) redirect(paths.home(connection.id))
  if (person.roles['*'] === 'admin') redirect(paths.connections.connections('console'))
  return (
    <main style={{ maxWidth: 640, margin: '48px auto', padding: '0 16px' }}>
      <h1>There is no connection for you yet</h1>
      <p>Ask an admin of this console for a role on a connection, then reload this page.</p>
      <p>
        <a href={paths.account('console')}>Your account</a>
      </p>
    </main>
  )
})
