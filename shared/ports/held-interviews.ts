/** Where it says which applications had an interview of a job in a quarter. */
export interface HeldInterviews {
  /** The applications with a first or final interview held for the job in the quarter (`2026-Q4`), each once. */
  applications(organisation: string, jobId: string, quarter: string): Promise<string[]>;
}
