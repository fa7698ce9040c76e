import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { approveResolution } from '#app/domain/resolutions/approval/approve-resolution.server.ts';
import { declineApproval } from '#app/domain/resolutions/approval/decline-approval.server.ts';
import { resolution } from '#app/domain/resolutions/resolution.server.ts';

const ApprovalForm = z.object({ planHash: z.string().min(1).max(128) });
const DeclineForm = z.object({ note: z.string().max(500) });

/** The frozen plan, for the second person to look at. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  return readPlan(desk, params.resolutionId).catch(problemResponse);
}

async function readPlan(desk: Parameters<typeof resolution>[0], id: string | undefined) {
  return { row: await resolution(desk, idIn(id)) };
}

/** POST: carries it out on the approver's own token. DELETE: says no, or takes the question back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const id = idIn(params.resolutionId);
    if (request.method === 'DELETE') return await declineApproval(desk, id, (await readForm(request, DeclineForm)).note);
    return await approveResolution(desk, id, (await readForm(request, ApprovalForm)).planHash);
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
