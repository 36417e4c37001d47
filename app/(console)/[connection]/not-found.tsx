import { PageHeader } from '@/components/shell/page-header'

/** An address of this connection that leads nowhere, within the frame. */
export default function NotFound() {
  return (
    <>
      <PageHeader title="There is no such page" />
      <p>
        This console has no such page on this connection. What the address named may have been removed, or may belong to
        another connection.
      </p>
      <p>
        <a href="/">Go to the overview</a>
      </p>
    </>
  )
}
