import { type REST, Routes, TeamMemberMembershipState } from 'discord.js';
import { z } from 'zod';

const userSchema = z.object({ id: z.string() });
const applicationSchema = z.object({
  id: z.string(),
  owner: userSchema.nullish(),
  team: z.object({ members: z.array(z.object({ membership_state: z.number(), user: userSchema })) }).nullish(),
});

export interface Application {
  readonly id: string;
  /** Its owner, or the members of its team who accepted. (A team's own "owner" account is nobody.) */
  readonly ownerIds: ReadonlySet<string>;
}

export async function readApplication(rest: Pick<REST, 'get'>): Promise<Application> {
  const { id, owner, team } = applicationSchema.parse(await rest.get(Routes.currentApplication()));
  const accepted = team?.members.filter((member) => member.membership_state === TeamMemberMembershipState.Accepted);
  const owners = accepted?.map((member) => member.user) ?? (owner ? [owner] : []);
  return { id, ownerIds: new Set(owners.map((user) => user.id)) };
}
