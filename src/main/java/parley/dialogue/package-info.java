/**
 * The user's words and the conversation in, a {@link Question} out: several views of what may be
 * looked for, and the references that were spelled out. Nothing here decides what a turn means; it
 * is the evidence that wins which tells. The only grammar is that of {@link ReferenceParser}, for
 * the closed language of section numbers, ordinals and options; how a turn leans on what came
 * before, whether it wants a yes or no and what sort of thing answers it is learned ({@link
 * TurnModel}).
 */
@NullMarked
package parley.dialogue;

import org.jspecify.annotations.NullMarked;
