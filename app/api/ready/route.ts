import { sql } from 'drizzle-orm'
import { connection } from 'next/server'
import { db } from '@/lib/db/client'

/** 200 once the database is open and migrated, 503 with the reason until then. */
export async function GET() {
  await connection()
  try {
    await db().execute(sql`select 1 from operations limit 1`)
    return Response.json({ ready: true })
  } catch {
    return Response.json({ ready: false, reason: 'The database is not open or not migrated.' }, { status: 503 })
  }
}
