import { ApiError, createFreelanceClient } from '@freelance/client';
import { printLine } from '../process/progress';
import { askToken } from './identity-provider/ask-token';

const FIRST_CATEGORIES = ['Programming', 'Data', 'Design', 'Writing', 'Translation'];

interface Target {
  gatewayPort: number;
  oidcPort: number;
  authMode: string | undefined;
  /** The admin who creates them. */
  userId: string;
}

/** Without a category nobody can post a job, so that a fresh platform gets a few. */
export async function createFirstCategories({ gatewayPort, oidcPort, authMode, userId }: Target): Promise<void> {
  try {
    const credentials: Record<string, string> =
      authMode === 'jwt'
        ? { authorization: `Bearer ${await askToken(oidcPort, userId, ['admin'])}` }
        : { 'x-user-id': userId };
    const client = createFreelanceClient({
      baseUrl: `http://127.0.0.1:${gatewayPort}`,
      credentials: () => credentials,
    });
    const { data } = await client.GET('/categories', { params: { query: { limit: 1 } } });
    if (data.categories.length > 0) return;
    await Promise.all(FIRST_CATEGORIES.map((name) => client.POST('/categories', { body: { name } })));
    printLine(`Categories created: ${FIRST_CATEGORIES.join(', ')}`);
  } catch (error) {
    // Two starts at once create the same ones.
    if (error instanceof ApiError && error.errorCode === 'CATEGORY_EXISTS') return;
    printLine(`No first categories were created: ${error instanceof Error ? error.message : String(error)}`);
  }
}
