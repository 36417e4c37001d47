import { asksFor } from '@/lib/asks'
import { failure } from '@/lib/failure'
import { takeImport } from '@/lib/sandbox-control/import-account'
import { openAccountExport } from '@/lib/sandbox-control/open-account-export'

interface Asked {
  params: Promise<{ connection: string }>
}

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** The account of a sandbox connection as a file. */
export async function GET(request: Request, { params }: Asked) {
  try {
    const opened = await openAccountExport(await asksFor(request.headers), (await params).connection)
    if ('failure' in opened) return Response.json({ failure: opened.failure }, { status: opened.status, headers })
    return new Response(opened.body, {
      headers: {
        ...headers,
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="sandbox-${opened.account}.json"`,
      },
    })
  } catch {
    return databaseAway()
  }
}

/** A file that takes the place of the account: `?operation=<id of the page>&file=<its name>`. Answers what an action would. */
export async function POST(request: Request, { params }: Asked) {
  const search = new URL(request.url).searchParams
  const asked = {
    connection: (await params).connection,
    operationId: search.get('operation') ?? '',
    file: search.get('file') ?? '',
  }
  try {
    const person = await asksFor(request.headers)
    const result = await takeImport(person, async () => await request.text(), asked, request.headers)
    return Response.json(result, { headers })
  } catch {
    return databaseAway()
  }
}

function databaseAway() {
  const away = failure('RecordUnavailable', "The console's database does not answer.", 'Retry in a moment.')
  return Response.json({ failure: away }, { status: 503, headers })
}
