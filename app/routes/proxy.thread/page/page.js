// The page of a thread: trades the secret for a session, draws what it gets, asks for news, sends answers.
// It stands alone: no other script runs here, nothing is kept in the browser's storage, words go in as text alone.
import { begin, cameBack, touched } from './session.js';

addEventListener('hashchange', begin);
document.addEventListener('visibilitychange', cameBack);
for (const type of ['pointerdown', 'keydown']) addEventListener(type, touched, { passive: true });
begin();
