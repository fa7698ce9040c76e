// Id tokens, and the fetch that carries them.
let current = { token: '', until: 0 };

async function idToken({ fresh = false } = {}) {
  if (!fresh && Date.now() < current.until) return current.token;
  const token = await ask('id-token');
  current = { token, until: Date.now() + 30_000 };
  return token;
}

const plainFetch = window.fetch.bind(window);

async function bridgeFetch(input, init) {
  const request = new Request(input, init);
  const ours = new URL(request.url).origin === location.origin || config.appOrigins.includes(new URL(request.url).origin);
  if (!embedded || !ours || config.disabledFeatures.includes('fetch')) return plainFetch(input, init);
  const again = request.clone();
  const own = request.headers.has('Authorization');
  const answer = await plainFetch(own ? request : await withToken(request, false));
  if (!own && answer.status === 401 && answer.headers.get('X-Shopify-Retry-Invalid-Session-Request')) {
    return reauthorize(await plainFetch(await withToken(again, true)));
  }
  return reauthorize(answer);
}

async function withToken(request, fresh) {
  const headers = new Headers(request.headers);
  headers.set('Authorization', `Bearer ${await idToken({ fresh })}`);
  headers.set('X-Requested-With', 'XMLHttpRequest');
  if (config.locale && !headers.has('Accept-Language')) headers.set('Accept-Language', config.locale);
  return new Request(request, { headers });
}

// The app's server asks for another page of the admin (a consent, a bill): the shell goes there.
function reauthorize(answer) {
  const url = answer.headers.get('X-Shopify-API-Request-Failure-Reauthorize-Url');
  if (url) tell('navigate', { url: new URL(url, location.href).href, target: '_top' });
  return answer;
}

window.fetch = bridgeFetch;
