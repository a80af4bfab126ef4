import { type Group, groupsOf } from './group.ts';

/** Certificates, secrets, clocks: what proves who somebody is, and runs out. */
export const access: readonly Group[] = groupsOf(`
  certificate, TLS, SSL, cert, HTTPS, x509, certificates, handshake, certificate error, let's encrypt,
    cert manager, CA, not secure, certs, padlock, secure connection, browser warning, security warning
  expired, expiry, expiration, lapsed, ran out, renewal, not renewed, end of life, out of date, renew,
    auto renewal, validity, lapses, lapse, past its date, past expiry, out of validity, ran past, reissue
  secret, credential, credentials, password, token, access token, API key, secret key, private key, access key,
    passwords, tokens, secrets, SSH key, personal access token, login credential, login credentials, login key,
    passphrase
  exposed, leaked, exposure, leaked credentials, disclosed, made public, exposed secret, leak, data breach,
    breach, in plain text
  rotate, rotation, revoke, revoked, reset, rotated, invalidated, invalidate, reissue, password change,
    password update, changed password, password changed, new password, old password
  clock, NTP, clock skew, time drift, timezone, time zone, daylight saving, leap second, timestamp,
    out of sync clock
  licence, license, subscription, trial, licence key
  encryption, encrypted, decrypt, KMS, cipher, plaintext, git crypt, unencrypted, decryption
  phishing, stolen credentials, account takeover, compromised account, brute force, credential stuffing
  personal data, privacy, customer data, PII, GDPR, confidential, data leak, sensitive data, unauthorized access
  two factor, MFA, 2FA, one time password, OTP, second factor, authenticator
  certificate chain, intermediate certificate, root certificate, self signed, CA bundle, trust store, untrusted,
    intermediate, lacked intermediate, missing intermediate, self made, incomplete chain, chain of trust, bundle
  wrong certificate, hostname mismatch, common name, name mismatch, wildcard certificate, SNI
  JWT, signing key, signing keys, JWKS, token validation, bearer token, session token
`);
