/** What is shown of a page that a person may not open. */
export default function Forbidden() {
  return (
    <main style={{ maxWidth: 640, margin: '48px auto', padding: '0 16px' }}>
      <h1>You may not open this page</h1>
      <p>It needs a role that you do not have on this connection. Ask an admin of this console for it.</p>
      <p>
        <a href="/">Go to the overview</a>
      </p>
    </main>
  )
}
