"""Verifies certificates with jwcrypto, and that none with a single field changed still verifies."""
import base64
import copy
import glob
import json
import sys

from jwcrypto import jwk, jws

MUTATIONS = 200


def unpad(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def pad(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def verifies(token, key):
    try:
        found = jws.JWS()
        found.deserialize(token)
        found.verify(key)
        return True
    except (jws.InvalidJWSSignature, jws.InvalidJWSObject):
        return False


def places(value, at=()):
    """Every single field, by its path."""
    if isinstance(value, dict):
        for name in value:
            yield from places(value[name], at + (name,))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from places(one, at + (index,))
    else:
        yield at


def mutated(payload, at):
    changed = copy.deepcopy(payload)
    holder = changed
    for step in at[:-1]:
        holder = holder[step]
    old = holder[at[-1]]
    holder[at[-1]] = old + 1 if isinstance(old, int) and not isinstance(old, bool) else f"{old}x"
    return changed


root = sys.argv[1]
certificates, tried, refused = 0, 0, 0
paths = sorted(glob.glob(f"{root}/certificates/*.jwt"))
for path in paths:
    token = open(path, encoding="utf-8").read().strip()
    head, body, tail = token.split(".")
    header, payload = json.loads(unpad(head)), json.loads(unpad(body))
    document = json.load(open(path.replace(".jwt", ".did.json"), encoding="utf-8"))
    method = next(one for one in document["verificationMethod"] if one["id"] == header["kid"])
    key = jwk.JWK(**method["publicKeyJwk"])
    if payload["issuer"]["id"] != document["id"] or header["typ"] != "vc+jwt":
        sys.exit(f"{path}: another issuer or type")
    if not verifies(token, key):
        sys.exit(f"{path}: does not verify")
    certificates += 1
    fields = list(places(payload))
    for at in fields[:: max(1, len(fields) * len(paths) // MUTATIONS - 1)][:12]:
        tried += 1
        text = json.dumps(mutated(payload, at), separators=(",", ":"), ensure_ascii=False)
        refused += not verifies(f"{head}.{pad(text.encode())}.{tail}", key)
print(f"jwcrypto: {certificates} certificates verify, {refused} of {tried} with one field changed are refused")
sys.exit(0 if certificates >= 20 and tried >= MUTATIONS and refused == tried else 1)
