// Signs in with a passkey. The page is whole without this: then the button stays hidden.
(() => {
  const part = document.getElementById('passkey-part')
  const button = document.getElementById('passkey')
  const fault = document.getElementById('passkey-fault')
  if (!part || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return
  }
  part.hidden = false

  const ask = async (path, body) => {
    const answer = await fetch(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-TOKEN': document.querySelector('input[name=_csrf]').value,
      },
      body: JSON.stringify(body),
    })
    if (answer.status === 429) {
      throw new Error('Too many attempts. Wait a minute, then try again.')
    }
    const said = await answer.json().catch(() => ({}))
    if (!answer.ok) {
      throw new Error(said.message ?? 'That did not work. Load the page again.')
    }
    return said
  }

  const words = (error) =>
    error.name === 'NotAllowedError' ? 'No passkey was used.' : error.message

  button.addEventListener('click', async () => {
    button.disabled = true
    fault.hidden = true
    try {
      const options = await ask('/idp/passkey/options', {})
      const credential = await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      })
      const { location } = await ask('/idp/passkey', credential.toJSON())
      window.location.assign(location)
    } catch (error) {
      fault.textContent = words(error)
      fault.hidden = false
      button.disabled = false
    }
  })
})()
