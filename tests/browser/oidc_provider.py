"""A small OpenID Connect provider for tests: signs tokens for whoever ``PERSON`` says."""

from __future__ import annotations

import json
import os
import secrets
import sys
import time
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

KEY = RSAKey.generate_key(2048, parameters={"kid": "one", "use": "sig", "alg": "RS256"})
PORT = int(sys.argv[1])
ISSUER = f"http://127.0.0.1:{PORT}"
CLAIMS = json.loads(os.environ["PERSON"])
_nonces: dict[str, str] = {}


async def configuration(_request: Request) -> JSONResponse:
    return JSONResponse(
        {
            "issuer": ISSUER,
            "authorization_endpoint": f"{ISSUER}/authorize",
            "token_endpoint": f"{ISSUER}/token",
            "jwks_uri": f"{ISSUER}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }
    )


async def authorize(request: Request) -> RedirectResponse:
    code = secrets.token_urlsafe(8)
    _nonces[code] = request.query_params.get("nonce", "")
    answer = urlencode({"code": code, "state": request.query_params["state"]})
    return RedirectResponse(f"{request.query_params['redirect_uri']}?{answer}")


async def token(request: Request) -> JSONResponse:
    form = await request.form()
    now = int(time.time())
    claims = CLAIMS | {
        "iss": ISSUER,
        "aud": "plans",
        "iat": now,
        "exp": now + 600,
        "nonce": _nonces.pop(str(form["code"])),
    }
    signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, KEY)
    return JSONResponse({"access_token": "x", "token_type": "Bearer", "id_token": signed})


async def keys(_request: Request) -> JSONResponse:
    return JSONResponse({"keys": [KEY.as_dict(private=False)]})


app = Starlette(
    routes=[
        Route("/.well-known/openid-configuration", configuration),
        Route("/authorize", authorize),
        Route("/token", token, methods=["POST"]),
        Route("/keys", keys),
    ]
)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=PORT, log_level="warning")
