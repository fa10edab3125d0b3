/** The addresses of this area's pages. Each page is loaded when it is opened, with its words (`loader`). */
export const managerRoutes = [] as const;
