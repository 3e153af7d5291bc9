import { withRememberedAnswers } from './remembered-answers';

const URL_OF_LIST = 'http://app.test/list';

/** A server whose list has this tag and text; it answers 304 to its tag. */
function server(state: { tag: string | undefined; text: string }) {
  const seen: (string | null)[] = [];
  const answer = async (request: Request): Promise<Response> => {
    const asked = request.headers.get('if-none-match');
    seen.push(asked);
    if (state.tag !== undefined && asked === state.tag) return new Response(null, { status: 304 });
    return new Response(state.text, { headers: state.tag === undefined ? {} : { etag: state.tag } });
  };
  return { ask: withRememberedAnswers(answer), seen };
}

const textOf = async (answer: Promise<Response>): Promise<[number, string]> => {
  const response = await answer;
  return [response.status, await response.text()];
};

it('gives an answer again that the server calls unchanged, and the new one after a change', async () => {
  const state = { tag: '"1"', text: 'one' };
  const { ask, seen } = server(state);

  expect(await textOf(ask(new Request(URL_OF_LIST)))).toEqual([200, 'one']);
  expect(await textOf(ask(new Request(URL_OF_LIST)))).toEqual([200, 'one']);
  Object.assign(state, { tag: '"2"', text: 'two' });
  expect(await textOf(ask(new Request(URL_OF_LIST)))).toEqual([200, 'two']);
  expect(await textOf(ask(new Request(URL_OF_LIST)))).toEqual([200, 'two']);

  expect(seen).toEqual([null, '"1"', '"1"', '"2"']);
});

it('asks without a tag for other addresses, for answers without a tag, and after forgetting', async () => {
  const { ask, seen } = server({ tag: '"1"', text: 'one' });
  await ask(new Request(URL_OF_LIST));
  await ask(new Request(`${URL_OF_LIST}?page=2`));
  ask.forget();
  await ask(new Request(URL_OF_LIST));
  expect(seen).toEqual([null, null, null]);

  const untagged = server({ tag: undefined, text: 'one' });
  await untagged.ask(new Request(URL_OF_LIST));
  await untagged.ask(new Request(URL_OF_LIST));
  expect(untagged.seen).toEqual([null, null]);
});

it('sends no tag with a change', async () => {
  const { ask, seen } = server({ tag: '"1"', text: 'one' });
  await ask(new Request(URL_OF_LIST));
  await ask(new Request(URL_OF_LIST, { method: 'POST' }));
  expect(seen).toEqual([null, null]);
});
