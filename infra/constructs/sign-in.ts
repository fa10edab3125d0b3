import { Aws, CfnOutput, Duration, RemovalPolicy, Validations } from "aws-cdk-lib/core";
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolOperation,
} from "aws-cdk-lib/aws-cognito";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";

export interface SignInProps {
  readonly prefix: string;
  readonly publicUrl: string;
}

/**
 * Members sign in with Cognito: authorization code with PKCE, no client secret, and an access token of scope
 * `milepost/member` that carries `org` and `member`. Only an admin creates a sign-in; its organisation can never change.
 */
export class SignIn extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  readonly outputs: { readonly signInUrl: CfnOutput; readonly clientId: CfnOutput };

  constructor(scope: Construct, { prefix, publicUrl }: SignInProps) {
    super(scope, "SignIn");
    this.userPool = new UserPool(this, "Members", {
      userPoolName: prefix,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      customAttributes: {
        organisation: new StringAttribute({ mutable: false, maxLen: 64 }),
        member: new StringAttribute({ mutable: false, maxLen: 64 }),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.userPool).acknowledge({
      id: "AwsSolutions-COG8",
      reason:
        "Only invited members sign in, always with a second factor; the plus plan's threat scores would cost several times the rest of the product.",
    });

    const member = new ResourceServerScope({
      scopeName: "member",
      scopeDescription: "Act as a member of one's organisation.",
    });
    const resourceServer = this.userPool.addResourceServer("Api", {
      identifier: "milepost",
      scopes: [member],
    });
    this.client = this.userPool.addClient("Pages", {
      userPoolClientName: `${prefix}-pages`,
      generateSecret: false,
      authFlows: { userSrp: false, userPassword: false, custom: false, adminUserPassword: false },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(resourceServer, member)],
        callbackUrls: [`${publicUrl}/app/signed-in`],
        logoutUrls: [`${publicUrl}/app/signed-out`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
      accessTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.days(7),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    const domain = this.userPool.addDomain("Domain", {
      cognitoDomain: { domainPrefix: `${prefix}-${Aws.ACCOUNT_ID}` },
    });
    new CfnOutput(this, "UserPoolId", { value: this.userPool.userPoolId });
    this.outputs = {
      clientId: new CfnOutput(this, "ClientId", { value: this.client.userPoolClientId }),
      signInUrl: new CfnOutput(this, "SignInUrl", { value: domain.baseUrl() }),
    };
  }

  /** Has the function add to every access token what the API needs to know of the member. */
  addToTokens(trigger: IFunction): void {
    this.userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, trigger, LambdaVersion.V2_0);
  }
}
